"""What is written about the house is true of the house: links, commands, buttons, settings, dependencies."""

import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot import routes
from bot.cli import VERBS
from bot.texts.locale import locale
from tests.architecture.house_rules import HOUSE

DOCUMENTS = sorted(
    path for place in (HOUSE, HOUSE / "docs", HOUSE / "docs" / "decisions") for path in place.glob("*.md")
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
QUOTED = re.compile("「([^」]+)」")
HOST = re.compile(r"https?://([\w.-]+)")
KNOWN_HOSTS = {"127.0.0.1", "age-encryption.org", "api.telegram.org", "bot.example.org", "docs.astral.sh", "t.me"}
PLACE = re.compile(r"`([\w/]+\.py): (\w+)`")
"""How a document names what stands in a file: `jobs/moves.py: move`."""
OF_SOMEBODYS_MACHINE = re.compile(r"(?<![\w./])/(?:home|root|tmp|Users|work)\b")


def words(*path: str) -> str:
    return said(HOUSE.joinpath(*path))


def prose(text: str) -> str:
    """Leave out what stands in fences, where brackets are code."""
    return FENCE.sub("", text)


def anchors(text: str) -> set[str]:
    """Name the anchors of headings as forges make them: lower case, no punctuation, hyphens for blanks."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(prose(text))}


def broken_links(document: Path, text: str):
    for link in LINK.findall(prose(text)):
        place, _, anchor = unquote(link).partition("#")
        if ":" in place:
            continue
        target = (document.parent / place).resolve() if place else document
        if not is_there(target) or (anchor and anchor not in anchors(text if target == document else said(target))):
            yield link


def is_there(target: Path) -> bool:
    return target.exists() and HOUSE in (target, *target.parents)


def said(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def unspoken(text: str) -> list[str]:
    """List what a document quotes from the screen in 「」 and no Chinese text says."""
    texts = "\n".join(said(path) for path in sorted((HOUSE / "bot/texts/zh").glob("*.ftl")))
    plain = re.sub(r"<[^>]+>", "", texts)
    return [label for label in QUOTED.findall(text) if label not in plain]


def gone(text: str):
    """List what a document says to stand in a file and does not, or is called otherwise by now."""
    for path, name in PLACE.findall(text):
        files = [HOUSE / path] if "/" in path else HOUSE.glob(f"[bjd]*/**/{path}")
        if not any(re.search(rf"\b{name}\b", said(file)) for file in files if file.exists()):
            yield f"{path}: {name}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_said_to_stand_in_a_file_stands_there(document):
    assert list(gone(said(document))) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document):
    assert list(broken_links(document, said(document))) == []


def test_a_broken_link_would_be_noticed():
    text = "# Here\n[a](#here) [b](#there) [c](docs/none.md) [d](LICENSE) [e](https://example.org/x)"
    assert list(broken_links(HOUSE / "README.md", text)) == ["#there", "docs/none.md"]


def test_every_command_of_the_chat_is_explained():
    explained = set(re.findall(r"(?<![\w/])/([a-z]+)\b", words("README.md") + words("docs", "coordinator.md")))
    assert set(routes.COMMANDS) - explained == set()


def test_the_coordinator_is_told_of_no_command_that_is_not_there():
    told = set(re.findall(r"`/([a-z]+)", words("docs", "coordinator.md")))
    assert told - set(routes.COMMANDS) == set()


def test_what_the_coordinator_is_told_stands_on_the_screen_word_for_word():
    assert unspoken(words("docs", "coordinator.md")) == []


def test_a_button_nobody_has_would_be_noticed():
    assert unspoken("点「签收」,再点「盖章」") == ["盖章"]


def test_every_command_of_the_shell_is_explained():
    names = [f"duban {verb}" for verb in VERBS]
    operations = words("docs", "operations.md")
    assert [name for name in names if f"`{name}" not in operations] == []


def test_every_setting_is_explained_with_its_section():
    operations = words("docs", "operations.md")
    unexplained = []
    for section, keys in tomllib.loads(words("config.toml")).items():
        table = operations.partition(f"\n| {section} | ")[2]
        rows = re.split(r"\n\| (?! \|)(?=[a-z]+ \| )", table)[0] if table else ""
        unexplained += [f"{section}.{key}" for key in keys if f"`{key}`" not in rows]
    assert unexplained == []


def test_every_dependency_has_its_reason():
    project = tomllib.loads(words("pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = [re.split(r"[\[=<>~! ]", one)[0] for one in wanted]
    reasons = words("docs", "decisions", "0004-dependencies.md")
    assert [name for name in names if f"| {name} |" not in reasons and f"**{name}**" not in reasons] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_no_path_of_a_machine_and_only_hosts_we_know(document):
    text = said(document)
    assert OF_SOMEBODYS_MACHINE.findall(text) == []
    assert set(HOST.findall(text)) - KNOWN_HOSTS == set()


def test_every_picture_of_the_documents_is_a_picture():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", words("README.md"))
    assert pictures
    assert [name for name in pictures if not (HOUSE / name).read_bytes().startswith(b"\x89PNG")] == []


def test_every_command_has_its_line_of_help():
    assert [name for name in routes.COMMANDS if not locale("zh").knows(f"help-{name}")] == []
