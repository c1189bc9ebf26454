"""The news of the stage for every open page: what changed on which screen, and the running clock."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.sandbox import page_view
from bot.sandbox.accounts import Json
from bot.sandbox.chats import Change
from bot.sandbox.stage import Stage

News = asyncio.Queue[Json]


class Feed:
    """Turns changes of the world into news; a page that joins late begins with everything."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._pages: set[News] = set()

    @contextmanager
    def page(self) -> Iterator[News]:
        """Open a page's queue of news, beginning with all there is; closed with the context."""
        news: News = asyncio.Queue()
        news.put_nowait({"kind": "whole", **page_view.whole(self.stage)})
        self._pages.add(news)
        try:
            yield news
        finally:
            self._pages.discard(news)

    def show_clock(self) -> None:
        """Tell every page what the clock shows."""
        self._tell({"kind": "clock", "clock": page_view.clock(self.stage)})

    async def run(self) -> None:
        """Pass changes on until cancelled."""
        changes = self.stage.world.subscribe()
        try:
            while True:
                self._pass_on(await changes.get())
        finally:
            self.stage.world.unsubscribe(changes)

    def _pass_on(self, change: Change) -> None:
        key = page_view.key_of(self.stage, change.chat)
        if key is None or not self._pages:
            return
        if change.message is None or change.message not in change.chat.messages:
            self._tell({"kind": "screen", "screen": page_view.screen(self.stage, key)})
            return
        shown = page_view.message(self.stage, change.message)
        self._tell({"kind": "message", "screen": page_view.frame(self.stage, key), "message": shown})

    def _tell(self, news: Json) -> None:
        for page in self._pages:
            page.put_nowait(news)
