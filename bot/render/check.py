"""Says what the check of a plan found, a kind of finding a paragraph: what is wrong, where, and what is proposed."""

from collections.abc import Sequence
from itertools import groupby

from bot.render.scene import Scene
from bot.texts.locale import Html
from jobs.rules.plancheck import Code, Found

ITEMS_SHOWN = 6


def findings(scene: Scene, found: Sequence[Found]) -> list[str]:
    """Say the findings, or that there are none."""
    if not found:
        return [scene.say("publish-no-findings")]
    return [row for code, alike in groupby(found, key=lambda one: one.code) for row in _kind(scene, code, list(alike))]


def noted(scene: Scene, code: str, numbers: Sequence[str]) -> Html:
    """Say what the reader of a sheet noted, with the plan numbers."""
    key = f"plan-finding-{code.replace('_', '-')}"
    if not scene.locale.knows(key):
        return scene.say("plan-finding", code=code, numbers=list(numbers))
    return scene.say(key, numbers=list(numbers))


def _kind(scene: Scene, code: str, alike: list[Found]) -> list[str]:
    """Say one kind of finding: its heading, then an item each, at most so many."""
    if code not in set(Code):
        return [noted(scene, code, alike[0].numbers)]
    key = f"check-{code.replace('_', '-')}"
    rows: list[str] = [scene.say(key, count=len(alike))]
    rows += [_item(scene, key, one) for one in alike[:ITEMS_SHOWN]]
    if len(alike) > ITEMS_SHOWN:
        rest = [no for one in alike[ITEMS_SHOWN:] for no in one.numbers]
        rows.append(scene.say("check-more", numbers=list(dict.fromkeys(rest))))
    return rows


def _item(scene: Scene, key: str, found: Found) -> Html:
    facts = {name: value if value is not None else "none" for name, value in found.facts.items()}
    return scene.say(f"{key}-item", numbers=list(found.numbers), **facts)
