"""A few stories of every kind, told once more on PostgreSQL; ``make journeys-postgres`` tells them all there."""
# ruff: noqa: F401 - what is imported is collected

from collections.abc import Iterator

import pytest

from tests.db.postgres import Server
from tests.journeys.conftest import county, county_ledger
from tests.journeys.shelf import OnServer, on_server
from tests.journeys.test_extension import test_a_granted_extension_moves_the_deadline_and_begins_a_new_round
from tests.journeys.test_handover import test_the_new_holder_gets_one_brief_of_everything_and_signs_it_once
from tests.journeys.test_publish import test_signing_all_signs_every_own_node_and_says_so_on_the_card
from tests.journeys.test_reminders import (
    test_a_day_late_is_said_in_working_days,
    test_a_slip_is_written_once_a_level,
    test_an_unsigned_card_is_asked_for_on_the_next_working_morning,
)
from tests.journeys.test_report import (
    test_a_photo_answers_the_request_for_evidence_and_an_album_is_kept_whole,
    test_an_edited_message_is_read_anew_while_it_is_only_proposed,
    test_several_nodes_in_one_message_are_echoed_together,
)
from tests.journeys.test_review import (
    test_submissions_of_one_node_share_one_card_and_are_accepted_together,
    test_what_lies_too_long_goes_on_to_who_stands_in_then_to_the_coordinators,
)
from tests.journeys.test_undo import test_a_changed_deadline_and_all_that_moved_with_it_come_back


@pytest.fixture(scope="session")
def shelf(server: Server) -> Iterator[OnServer]:
    """The server of this folder's tests, whatever ``--ledger`` says."""
    with on_server(server) as shelf:
        yield shelf
