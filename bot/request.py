"""Carries Bot API calls over one shared aiohttp session and says at the source what surely did not go out."""

import json
from asyncio import sslproto
from typing import Any, Final

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

TIMEOUT_SECONDS: Final = 20.0
UNSENT: Final = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,  # connecting, or waiting for a connection of the pool
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)
TLS_RECORD_BYTES: Final = 16 * 1024
UNDERSTOOD_BY_PTB: Final = frozenset({400, 401, 403, 404, 409, 429})


def read_record_by_record() -> None:
    """Let asyncio read TLS a record at a time, in the whole process.

    It sets 256 KiB aside for every connection, also for one that waits half a minute for nothing: of a thousand bots
    that poll, 240 MiB.
    """
    sslproto.SSLProtocol.max_size = TLS_RECORD_BYTES


class Unsent(NetworkError):
    """The call surely did not reach Telegram."""


class Ambiguous(NetworkError):
    """The call may or may not have been carried out."""


class AiohttpRequest(BaseRequest):
    """A request object for any number of bots; they share the session, its connections and its TLS context.

    No error names the URL, which contains the token. The session is opened by the first call, in its event loop.
    """

    def __init__(self, *, proxy: str | None = None, connections: int = 64, timeout: float = TIMEOUT_SECONDS) -> None:
        """Prepare at most ``connections`` at a time; ``timeout`` in seconds bounds a whole call."""
        self._proxy = proxy
        self._connections = connections
        self._timeout = timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds a call may take unless it says otherwise; PTB adds a long poll's own to it."""
        return self._timeout

    async def initialize(self) -> None:
        """Do nothing yet: a bot whose updates are delivered never polls."""

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, limit_per_host=0, keepalive_timeout=50)
            self._session = aiohttp.ClientSession(
                connector=connector, headers={"User-Agent": self.USER_AGENT}, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session

    async def shutdown(self) -> None:
        """Close the session; a later call opens another, since several bots share this object."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # the signature is PTB's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        """Make one call; raises Unsent or Ambiguous when no usable answer came."""
        total = read_timeout if isinstance(read_timeout, int | float) else self._timeout
        timeout = aiohttp.ClientTimeout(total=total, connect=min(total, 10.0))
        try:
            async with self._opened().request(
                method, url, data=_body(request_data), timeout=timeout, proxy=self._proxy
            ) as response:
                return _judge(response.status, await response.read())
        except UNSENT as error:
            raise Unsent(type(error).__name__) from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise Ambiguous(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; a broken one is ambiguous, where PTB knows only a plain error and logs it whole."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise Ambiguous("broken JSON") from None
        if not isinstance(answer, dict) or (answer.get("ok") and "result" not in answer):
            raise Ambiguous("answer without a result")
        return answer


def _judge(status: int, payload: bytes) -> tuple[int, bytes]:
    """Pass on what PTB understands; 5xx is ambiguous, any other refusal is one."""
    if status >= 500:
        raise Ambiguous(f"HTTP {status}")
    if 300 <= status < 500 and status not in UNDERSTOOD_BY_PTB:
        error: TelegramError = BadRequest(f"HTTP {status}")
        raise error
    return status, payload


def _body(request_data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return request_data.json_parameters
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
