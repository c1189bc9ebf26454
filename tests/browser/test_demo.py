"""The demo in a real browser: the story a visitor sees, by hand and by the guide."""

import pytest
from playwright.async_api import expect

from tests.browser.window import TELEPHONE, keep_picture

pytestmark = pytest.mark.asyncio(loop_scope="module")
LONG_JUMP_MS = 240_000


def phone(page, key):
    return page.locator(f"#phone-{key}")


def bubble(page, key, words):
    return phone(page, key).locator(".bubble", has_text=words).last


async def tap(page, key, label):
    await phone(page, key).locator("button.inline", has_text=label).last.click()


async def type_in(page, key, words):
    await phone(page, key).locator("textarea").fill(words)
    await phone(page, key).locator("textarea").press("Enter")


async def move_clock(page, button):
    await page.locator(f"[data-move='{button}']").click()
    await expect(page.locator(f"[data-move='{button}']")).to_be_enabled(timeout=LONG_JUMP_MS)


async def test_a_campaign_runs_from_publishing_to_the_digest(open_page):
    page = await open_page()

    await type_in(page, "coordinator", "/publish")
    await tap(page, "coordinator", "确认下达")
    await expect(bubble(page, "coordinator", "已下达")).to_be_visible()

    await expect(bubble(page, "secretary", "共13项")).to_be_visible()
    await tap(page, "secretary", "全部签收")
    await expect(bubble(page, "secretary", "已全部签收")).to_be_visible()

    await type_in(page, "secretary", "3完成")
    await expect(bubble(page, "secretary", "识别为")).to_be_visible()
    await tap(page, "secretary", "准确")
    await tap(page, "secretary", "稍后补")
    await expect(bubble(page, "coordinator", "待审核")).to_be_visible()

    await tap(page, "coordinator", "同意办结")
    await expect(bubble(page, "secretary", "已办结")).to_be_visible()

    await expect(page.locator("#tour li[aria-current] button")).to_contain_text("5")
    await page.locator("#do-it").click()
    await expect(page.locator("#tour li[aria-current] button")).to_contain_text("6", timeout=LONG_JUMP_MS)
    await expect(page.locator("#now")).to_contain_text("4月24日")
    await expect(bubble(page, "secretary", "逾期")).to_be_visible()
    await expect(bubble(page, "coordinator", "督办单")).to_be_attached()

    await page.locator("#do-it").click()
    await expect(page.locator("#now")).to_contain_text("17:30", timeout=LONG_JUMP_MS)
    await expect(bubble(page, "group", "日报")).to_be_visible()
    await expect(bubble(page, "leader", "日报")).to_be_visible()
    await phone(page, "leader").locator(".photo").last.click()
    await expect(page.locator("#viewer img")).to_be_visible()
    await keep_picture(page, "demo-digest.png")
    await page.locator("#viewer").click()
    await expect(page.locator("#viewer")).to_be_hidden()
    await expect(page.locator("#do-it")).to_have_text("重看", timeout=LONG_JUMP_MS)
    await keep_picture(page, "demo.png")


async def test_a_newcomer_enrols_with_the_own_number(open_page):
    page = await open_page()
    await phone(page, "newcomer").get_by_role("button", name="打开邀请链接").click()
    await expect(bubble(page, "newcomer", "核验")).to_be_visible()
    await phone(page, "newcomer").locator(".keys button", has_text="验证手机号").click()
    await expect(bubble(page, "newcomer", "绑定成功")).to_be_visible()


async def test_words_with_tags_stay_words(open_page):
    page = await open_page()
    trick = "<img src=x onerror=alert(1)><b>粗</b>"
    await type_in(page, "leader", trick)
    await expect(bubble(page, "leader", trick)).to_be_visible()
    assert await phone(page, "leader").locator(".bubble .text img").count() == 0


async def test_a_command_of_the_menu_is_sent_with_a_tap(open_page):
    page = await open_page()
    await phone(page, "chief").get_by_role("button", name="命令菜单").click()
    await phone(page, "chief").get_by_role("menuitem", name="/help").click()
    await expect(bubble(page, "chief", "可用命令")).to_be_visible()


async def test_a_file_is_sent_and_can_be_saved(open_page):
    page = await open_page()
    await phone(page, "chief").get_by_role("button", name="附件").click()
    async with page.expect_file_chooser() as chooser:
        await phone(page, "chief").get_by_role("menuitem", name="文件", exact=True).click()
    await (await chooser.value).set_files({"name": "方案.txt", "mimeType": "text/plain", "buffer": b"plan"})
    link = phone(page, "chief").locator("a.document", has_text="方案.txt").last
    async with page.expect_download() as download:
        await link.click()
    assert (await download.value).suggested_filename == "方案.txt"


async def test_a_blocked_bot_is_seen_to_be_blocked(open_page):
    page = await open_page()
    await phone(page, "newcomer").get_by_role("button", name="停用机器人").click()
    await expect(phone(page, "newcomer").get_by_text("收不到消息")).to_be_visible()
    await phone(page, "newcomer").get_by_role("button", name="重新启用机器人").click()
    await expect(phone(page, "newcomer").get_by_text("收不到消息")).to_be_hidden()


async def test_a_member_speaks_in_the_group(open_page):
    page = await open_page()
    await phone(page, "group").locator("select").select_option("secretary")
    await type_in(page, "group", "收到,今天落实")
    await expect(bubble(page, "group", "收到,今天落实").locator(".writer")).to_have_text("德政镇书记")


async def test_the_page_speaks_english_and_keeps_the_officials_words(open_page):
    page = await open_page(locale="en-GB")
    await expect(page.locator("[data-move='+1h']")).to_have_text("+1 hour")
    await page.locator("#language").click()
    await expect(page.locator("[data-move='+1h']")).to_have_text("+1小时")
    assert await page.locator("html").get_attribute("lang") == "zh-CN"


async def test_on_a_telephone_one_phone_is_seen_at_a_time(open_page):
    page = await open_page(viewport=TELEPHONE, has_touch=True, is_mobile=True)
    await expect(page.locator(".phone:visible")).to_have_count(1)
    await page.locator("#tab-secretary").click()
    await expect(phone(page, "secretary")).to_be_visible()
    await expect(phone(page, "coordinator")).to_be_hidden()
    width = await page.locator("body").evaluate("body => body.scrollWidth")
    assert width <= TELEPHONE["width"]
    await keep_picture(page, "demo-telephone.png")


async def test_the_clock_stands_until_it_is_moved(open_page):
    page = await open_page()
    before = await page.locator("#now").inner_text()
    await move_clock(page, "+1h")
    await expect(page.locator("#now")).not_to_have_text(before)
    after = await page.locator("#now").inner_text()
    assert int(after[-5:-3]) == int(before[-5:-3]) + 1
