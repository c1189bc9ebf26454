"""Commands that let people in - a code for the first administrator, links for everybody else - and forget them."""

from pathlib import Path
from typing import Annotated

import typer

from bot import letterbox
from bot.cli.frame import Frame
from bot.letterbox import InvitationRow
from db.engine import Transaction
from db.units import Seat
from db.words import Refusal
from jobs import erase as erasing
from jobs import invite as duties
from jobs.policy import Policy


def admin_code(context: typer.Context) -> None:
    """Print a one-time code that makes its bearer administrator by /start CODE, within 15 minutes."""
    frame: Frame = context.obj
    typer.echo(frame.do(duties.admin_code))
    typer.echo(frame.say("cli-admin-code"), err=True)


def invite(
    context: typer.Context,
    post: Annotated[str | None, typer.Option(help="UNIT/POST, a unit, or a person's name.")] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Also who was invited before; earlier links end.")] = False,
    out: Annotated[Path | None, typer.Option(help="Write an xlsx with QR codes as well.")] = None,
) -> None:
    """Print single-use links for who is not bound and has no live link: unit, post, name, link, parted by tabs."""
    frame: Frame = context.obj
    if post is not None and everybody:
        raise typer.BadParameter("not together with --post", param_hint="--all")
    rows = frame.do(_new_links, post, everybody)
    if out is not None:
        _write_book(frame, rows, out)
    for row in rows:
        typer.echo("\t".join((row.unit, row.title, row.name, row.link)))


def erase(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(help="A whole name, a phone number, or #NUMBER where several have the name.")
    ],
) -> None:
    """Erase a former official's name, number, account and words; what was reported when stays, and so do the seals."""
    frame: Frame = context.obj
    erased = frame.do(erasing.erase, person)
    typer.echo(
        frame.say("cli-erased", words=person, reports=erased.reports, moves=erased.moves, updates=erased.updates)
    )


def _new_links(tx: Transaction, policy: Policy, post: str | None, everybody: bool) -> list[InvitationRow]:
    bot = duties.bot_for_new_links(tx)
    seats = _seats(tx, post, everybody)
    if not seats:
        raise Refusal("invite-nobody-left")
    return [
        InvitationRow(
            seat.unit.name,
            seat.post.title,
            seat.person.name if seat.person else "",
            letterbox.invitation_link(bot.username, duties.invite(tx, policy, seat.holder_id)),
        )
        for seat in seats
    ]


def _seats(tx: Transaction, post: str | None, everybody: bool) -> list[Seat]:
    if post is not None:
        return duties.seats_named(tx, post)
    return duties.unbound(tx) if everybody else duties.uninvited(tx)


def _write_book(frame: Frame, rows: list[InvitationRow], out: Path) -> None:
    from bot.render.enrol import book_of  # noqa: PLC0415 - drawing is loaded only where a book is wanted

    content = book_of(frame.say, tuple(rows))
    out.touch(mode=0o600)
    out.write_bytes(content)
