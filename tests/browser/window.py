"""How large the windows are, and where pictures of them are kept when somebody asks for pictures."""

import os

from playwright.async_api import Page

LAPTOP = {"width": 1366, "height": 768}
TELEPHONE = {"width": 390, "height": 800}
PICTURES = os.environ.get("DEMO_PICTURES")
"""A folder, ``docs/images``; without it the working tree stays as it is."""


async def keep_picture(page: Page, name: str) -> None:
    """Keep a screenshot of the window when asked to."""
    if PICTURES:
        await page.screenshot(path=f"{PICTURES}/{name}")
