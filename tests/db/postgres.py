"""PostgreSQL for tests: the databases of a server, and a server of one's own out of a wheel."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg
from sqlalchemy import make_url

SUPERUSER = "postgres"
NOBODY = "nobody"
START_SECONDS = 30
SET_UP_SECONDS = 180
"""A second's work, of which a machine that is busy with other tests makes minutes."""
# Nothing here must survive a power cut, and nobody but this machine's user may knock.
MANNERS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100", "listen_addresses=")
LASTING = ("fsync=off", "full_page_writes=off", "max_connections=100", "listen_addresses=")
"""What is confirmed outlives a server that is killed; a power cut is not asked for."""


class Unavailable(Exception):
    """There is no wheel of a server for this Python; one that is there and does not start is a fault."""


class Databases:
    """The databases of a server that runs; whoever makes one here drops it again."""

    def __init__(self, url: str) -> None:
        """Make and drop them over ``url``: a database that exists, as a role that may create others."""
        self._url = make_url(url)

    def url(self, database: str) -> str:
        """Name a database the way settings do."""
        return self._url.set(database=database).render_as_string(hide_password=False)

    def create(self, database: str, like: str = "template1") -> str:
        """Make a database, empty or a copy of another that nobody is connected to; return its URL."""
        self._say(f'CREATE DATABASE "{database}" TEMPLATE "{like}"')
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected."""
        self._say(f'DROP DATABASE "{database}" WITH (FORCE)')

    def _say(self, command: str) -> None:
        address = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(command)


class Server(Databases):
    """A server that listens on a socket in ``folder`` only.

    The wheel's programs are called directly: its own start would add a user to the machine and open
    every folder above the project to all. PostgreSQL refuses to run as root, so root lends it nobody.
    """

    def __init__(self, folder: Path, manners: Sequence[str] = MANNERS) -> None:
        """Start it; raises Unavailable where there is no wheel, RuntimeError when the server does not come up."""
        super().__init__(f"postgresql+psycopg://{SUPERUSER}@/postgres?host={folder}")
        self.folder = folder
        self.user = pwd.getpwnam(NOBODY) if os.geteuid() == 0 else None
        self.programs = self._programs()
        self.data = folder / "data"
        self.manners = manners
        try:
            self._run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "-U", SUPERUSER)
            self.start()
        except (OSError, LookupError, subprocess.SubprocessError) as error:
            said = getattr(error, "stderr", None) or str(error)
            raise RuntimeError(f"PostgreSQL does not start: {said.strip()}") from error

    def _programs(self) -> Path:
        wheel = find_spec("pgserver")
        if wheel is None or wheel.origin is None:
            raise Unavailable("pgserver is not installed (there is no wheel of it for this Python)")
        here = Path(wheel.origin).parent
        if self.user is None:
            return here / "pginstall" / "bin"
        shutil.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        for name in ("pgserver/pginstall", "pgserver.libs"):  # nobody need not be able to walk to the environment
            if (here.parent / name).exists():
                shutil.copytree(here.parent / name, self.folder / name, copy_function=shutil.copy)
        return self.folder / "pgserver" / "pginstall" / "bin"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), "-D", str(self.data), *arguments]
        lent = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        # Output goes to a file, not a pipe: the server inherits it and would keep a pipe open for ever.
        with (self.folder / "said").open("w+") as said:
            done = subprocess.run(
                command, check=False, cwd=self.folder, stdout=said, stderr=said, timeout=SET_UP_SECONDS, **lent
            )
            if done.returncode:
                said.seek(0)
                raise subprocess.CalledProcessError(done.returncode, program, stderr=said.read())

    def start(self) -> None:
        """Start it, or start it again."""
        options = " ".join([f"-k {self.folder}", *(f"-c {one}" for one in self.manners)])
        log = str(self.folder / "log")
        self._run("pg_ctl", "-w", "-t", str(START_SECONDS), "-l", log, "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it, whoever is still connected; ``immediate`` kills it."""
        self._run("pg_ctl", "-w", "-m", mode, "stop")


@contextmanager
def running(manners: Sequence[str] = MANNERS) -> Iterator[Server]:
    """Run a server for a while; its folder is not pytest's, since the path of a socket must be short."""
    folder = Path(tempfile.mkdtemp(prefix="duban-pg-"))
    try:
        server = Server(folder, manners)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # what did not start in time may still be removing its own files
