"""The rules of the house that import contracts cannot say; each reads one module and lists what breaks it."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parents[2]
LONGEST_FILE = 400
CJK = re.compile("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|(CREATE|ALTER|DROP)\s+(TABLE|INDEX)|PRAGMA|BEGIN\s+IMMEDIATE|VACUUM)\b",
    re.DOTALL,
)
CLOCK_READINGS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
}
ENVIRONMENT = {"environ", "environb", "getenv", "putenv"}
IMPURE = {
    "asyncio",
    "io",
    "logging",
    "os",
    "pathlib",
    "random",
    "secrets",
    "socket",
    "sqlite3",
    "subprocess",
    "sys",
    "threading",
    "time",
}
WORDS_OF_SHEETS_AND_REPLIES = ("bot/texts/", "bot/sandbox/", "jobs/rules/", "jobs/sheets/")


@dataclass(frozen=True)
class Module:
    """One source file: where it stands in the house, and what it says."""

    path: str
    source: str

    @property
    def tree(self) -> ast.Module:
        """The parsed source."""
        return ast.parse(self.source)


def modules() -> Iterator[Module]:
    """Read every module of the three floors."""
    for floor in ("bot", "jobs", "db"):
        for path in sorted((HOUSE / floor).rglob("*.py")):
            yield Module(path.relative_to(HOUSE).as_posix(), path.read_text(encoding="utf-8"))


def clock_readings(module: Module) -> Iterator[str]:
    """Only jobs/clock.py reads the system clock."""
    if module.path == "jobs/clock.py":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and ".".join(_dotted(node).split(".")[-2:]) in CLOCK_READINGS:
            yield f"{module.path}:{node.lineno} reads the system clock: take the instant as an argument"
        if (
            isinstance(node, ast.ImportFrom)
            and node.module == "time"
            and {a.name for a in node.names} & {"time", "time_ns", "localtime"}
        ):
            yield f"{module.path}:{node.lineno} imports the system clock: take the instant as an argument"


def environment_readings(module: Module) -> Iterator[str]:
    """Only bot/settings.py reads the environment."""
    if module.path == "bot/settings.py":
        return
    for node in ast.walk(module.tree):
        is_named = isinstance(node, ast.Attribute) and _dotted(node).split(".")[-2:] in [
            ["os", name] for name in ENVIRONMENT
        ]
        is_imported = (
            isinstance(node, ast.ImportFrom) and node.module == "os" and {a.name for a in node.names} & ENVIRONMENT
        )
        if is_named or is_imported:
            yield f"{module.path}:{node.lineno} reads the environment: make it a setting"


def sql_outside_the_ledger(module: Module) -> Iterator[str]:
    """SQL is written only in db."""
    if module.path.startswith("db/"):
        return
    for line, text in _strings(module):
        if SQL.match(text):
            yield f"{module.path}:{line} writes SQL: make it a query of db"


def words_outside_texts(module: Module) -> Iterator[str]:
    """Chinese for people stands in bot/texts; code holds only vocabulary to match against, and the demo's cast."""
    if module.path.startswith(WORDS_OF_SHEETS_AND_REPLIES):
        return
    for line, text in _strings(module):
        if CJK.search(text):
            yield f"{module.path}:{line} speaks Chinese ({text.strip()[:20]!r}): make it a text of bot/texts"


def missing_purpose(module: Module) -> Iterator[str]:
    """Every module says what it is for."""
    if not ast.get_docstring(module.tree):
        yield f"{module.path} has no docstring: say in a sentence what it is for"


def overlong(module: Module) -> Iterator[str]:
    """A file stays short enough to be read at once."""
    lines = module.source.count("\n")
    if lines > LONGEST_FILE:
        yield f"{module.path} has {lines} lines: split what does two things"


def impure_rules(module: Module) -> Iterator[str]:
    """jobs/rules imports the standard library without its doors to the world, db/words, and other rules."""
    if not module.path.startswith("jobs/rules/"):
        return
    for node in ast.walk(module.tree):
        for name in _imported(node):
            if name.startswith(("jobs.rules", "db.words")):
                continue
            if name.split(".")[0] not in sys.stdlib_module_names or name.split(".")[0] in IMPURE:
                yield f"{module.path}:{node.lineno} imports {name}: a rule receives values"


def settings_below(module: Module) -> Iterator[str]:
    """jobs and db receive values, never settings."""
    if module.path.startswith("bot/"):
        return
    for node in ast.walk(module.tree):
        if any("settings" in name for name in _imported(node)):
            yield f"{module.path}:{node.lineno} imports settings: take the value as an argument"


def handlers_of_handlers(module: Module) -> Iterator[str]:
    """Handlers never import each other."""
    if not module.path.startswith("bot/handlers/") or module.path.endswith("__init__.py"):
        return
    for node in ast.walk(module.tree):
        if any(name.startswith("bot.handlers") for name in _imported(node)):
            yield f"{module.path}:{node.lineno} imports another handler: share through render, keyboards or a duty"


RULES: tuple[Callable[[Module], Iterator[str]], ...] = (
    clock_readings,
    environment_readings,
    sql_outside_the_ledger,
    words_outside_texts,
    missing_purpose,
    overlong,
    impure_rules,
    settings_below,
    handlers_of_handlers,
)


def _dotted(node: ast.expr) -> str:
    """Write ``a.b.c`` for a chain of attributes; an unknown base counts as nothing."""
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _imported(node: ast.AST) -> list[str]:
    """Name what a node imports, each as a dotted path (``from a import b`` is a.b)."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return ["." * node.level + f"{node.module or ''}.{alias.name}" for alias in node.names]
    return []


def _strings(module: Module) -> Iterator[tuple[int, str]]:
    """Yield every string with its line, docstrings (any string that stands alone) left out."""
    tree = module.tree
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value
