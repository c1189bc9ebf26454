"""Chains hold what was sealed, and break at the row that is not as it was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from jobs.rules.chain import Break, Entry, Fault, Head, Sealed, genesis, judge, link, words_digest

AT = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)
SALT = b"0123456789abcdef"


def chain(count: int = 5) -> list[Sealed]:
    """Seal ``count`` moves of campaign 1."""
    sealed, before = [], genesis(1).link
    for n in range(1, count + 1):
        entry = Entry(n, 1, 10 + n, AT + timedelta(hours=n), n, "report", n, {"words": f"第{n}项完成"})
        before = link(before, entry, words_digest(SALT, entry.details))
        sealed.append(Sealed(n, n, SALT, None, before, entry))
    return sealed


def head_of(sealed: list[Sealed]) -> Head:
    return Head(len(sealed), sealed[-1].link)


def changed(sealed: Sealed, **what) -> Sealed:
    return replace(sealed, entry=replace(sealed.entry, **what))


def test_an_untouched_chain_holds():
    sealed = chain()
    verdict = judge(1, sealed, head_of(sealed), [head_of(sealed[:3]).short])
    assert verdict.broken is None
    assert verdict.head == head_of(sealed)


@pytest.mark.parametrize(
    "what",
    [
        {"id": 9}, {"campaign_id": 2}, {"assignment_id": 1}, {"at": AT}, {"person_id": None}, {"event": "close"},
        {"version": 9}, {"details": {}}, {"details": {"words": "第3项未完成"}},
    ],
)  # fmt: skip
def test_a_changed_row_breaks_the_chain_at_its_place(what):
    sealed = chain()
    sealed[2] = changed(sealed[2], **what)
    assert judge(1, sealed, head_of(sealed)).broken == Break(Fault.CHANGED, 3, 3)


def test_a_row_that_is_gone_breaks_the_chain_at_its_place():
    sealed = chain()
    without_row = [*sealed[:2], replace(sealed[2], entry=None), *sealed[3:]]
    assert judge(1, without_row, head_of(sealed)).broken == Break(Fault.MISSING, 3, 3)
    assert judge(1, sealed[:2] + sealed[3:], head_of(sealed)).broken == Break(Fault.MISSING, 3, 4)


def test_a_chain_that_lost_its_end_is_known_by_its_mark():
    sealed = chain()
    assert judge(1, sealed[:4], head_of(sealed)).broken == Break(Fault.CUT, 5)
    assert judge(1, [], head_of(sealed)).broken == Break(Fault.CUT, 1)
    assert judge(1, sealed, None).broken == Break(Fault.CUT, 6)


def test_a_chain_made_anew_is_known_by_the_head_people_were_told():
    told = head_of(chain(4)).short
    forged, before = [], genesis(1).link
    for sealed in chain():
        entry = replace(sealed.entry, person_id=99)
        before = link(before, entry, words_digest(SALT, entry.details))
        forged.append(replace(sealed, entry=entry, link=before))
    assert judge(1, forged, head_of(forged)).broken is None
    assert judge(1, forged, head_of(forged), [told]).broken == Break(Fault.UNTOLD, 5)


def test_erased_words_leave_the_chain_valid():
    sealed = chain()
    kept = words_digest(SALT, sealed[2].entry.details)
    sealed[2] = replace(changed(sealed[2], details={}), salt=None, words=kept)
    verdict = judge(1, sealed, head_of(sealed))
    assert verdict.broken is None
    assert verdict.erased == 1


def test_other_words_cannot_pass_as_erased_ones():
    sealed = chain()
    kept = words_digest(SALT, sealed[2].entry.details)
    sealed[2] = replace(changed(sealed[2], details={"words": "改过"}), salt=None, words=kept)
    assert judge(1, sealed, head_of(sealed)).broken == Break(Fault.CHANGED, 3, 3)


def test_a_head_is_short_enough_to_be_compared_by_people():
    assert len(head_of(chain()).short) == len("3f9a-77c2-b01d")
