"""A real browser at a demo of its own; skipped with a reason where no Chromium is installed."""

import shutil

import pytest
import pytest_asyncio
from playwright.async_api import async_playwright, expect

from bot.sandbox import demo, page_server
from tests.browser.window import LAPTOP

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
expect.set_options(timeout=30_000)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory):
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    async with demo.open_stage(tmp_path_factory.mktemp("demo")) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def open_page(stage):
    """Open the demo's page in a window of its own; what a script throws fails the test that is running."""
    async with page_server.serve(stage, page_server.claim()) as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        faults: list[str] = []

        async def opened(viewport=LAPTOP, locale="zh-CN", **options):
            assert not faults
            context = await browser.new_context(viewport=viewport, locale=locale, **options)
            page = await context.new_page()
            page.on("pageerror", lambda error: faults.append(str(error)))
            await page.goto(url)
            await expect(page.locator("#phone-coordinator .bubble").first).to_be_visible()
            return page

        yield opened
        await browser.close()
        assert not faults
