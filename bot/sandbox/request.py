"""The seam to python-telegram-bot: a request object that ends in the stand-in instead of a socket."""

import json
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.sandbox.api import Api
from bot.sandbox.calls import Upload
from bot.sandbox.faults import ConnectionLost


class SandboxRequest(BaseRequest):
    """Give it to ``telegram.Bot`` as ``request`` and ``get_updates_request``; the host in the URL does not matter."""

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        """Return the allowance PTB adds to a long poll; memory needs little."""
        return 5.0

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Close nothing."""

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
        """Carry out the call of ``url`` in the stand-in; NetworkError when a test's hook cuts the line."""
        path = unquote(urlsplit(url).path)
        if path.startswith("/file/bot"):
            return self._download(path.removeprefix("/file/bot"))
        token, _, name = path.removeprefix("/bot").rpartition("/")
        params = request_data.json_parameters if request_data else {}
        try:
            reply = await self._api.call(token, name, params, _uploads(request_data))
        except ConnectionLost as lost:
            raise NetworkError("connection lost") from lost
        return reply.status, reply.encode()

    def _download(self, path: str) -> tuple[int, bytes]:
        token, _, file_path = path.partition("/")
        content = self._api.download(token, file_path)
        if content is None:
            return 404, json.dumps({"ok": False, "error_code": 404, "description": "Not Found"}).encode()
        return 200, content


def _uploads(request_data: RequestData | None) -> dict[str, Upload]:
    """Read the files of a request; a handle is read to its end."""
    parts = request_data.multipart_data if request_data else {}
    return {name: (part[0], part[1] if isinstance(part[1], bytes) else part[1].read()) for name, part in parts.items()}
