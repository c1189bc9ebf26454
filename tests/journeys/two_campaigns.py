"""Two campaigns at once: the small reform plan, and a fire plan that shares numbers with it."""

from db import assignments, campaigns

SECRETARY = "德政镇书记"
REFORM = "魏县乡镇机构改革任务"
FIRE = """魏县森林防火专项任务
序号,节点任务,责任单位,完成时限,责任人
1,巡山护林,德政镇、北皋镇,2020年4月24日,党委书记
2,清理可燃物,德政镇,2020年4月30日,党委书记
7,储备物资,德政镇,2020年5月8日,党委书记
"""
"""A second plan; its nodes 1 and 2 have the numbers of nodes of the first."""
DROUGHT = "魏县抗旱专项任务" + FIRE.partition("专项任务")[2].replace("巡山护林", "查看水源").replace(
    "清理可燃物", "疏浚渠道"
).replace("储备物资", "检修水泵")
"""A third, of which no node is one of the second."""


async def import_fire(county, text=FIRE):
    await county.settle(county.coordinator.send_document("防火.csv", text.encode(), mime="text/csv"))
    shown = county.coordinator.last_text
    await county.settle(county.coordinator.tap("确认导入"))
    return shown


async def begin_two(county):
    """Publish the small reform plan and the fire plan on the same morning."""
    county.secretary = county.phone(SECRETARY)
    county.office.do_now(_entitle, REFORM)
    county.publish()
    await county.settle()
    county.preview = await import_fire(county)
    await county.settle(county.coordinator.send("/publish"))
    await county.settle(county.coordinator.tap("确认下达"))


def _entitle(tx, policy, title):
    (campaign,) = campaigns.running(tx)
    campaign.title = title
    tx.add(campaign)


def of(county, no, title):
    """Find 德政镇's assignment of a node by number and title: the number alone would not do."""

    def find(tx):
        found = [one for campaign in campaigns.running(tx) for one in assignments.of_campaign(tx, campaign.id)]
        return next(
            one
            for one in found
            if (assignments.node_of(tx, one).no, assignments.node_of(tx, one).title) == (no, title)
            and assignments.unit_of(tx, one).name == "德政镇"
        )

    return county.office.look_now(find)


def titles(county):
    return [one.title for one in county.office.look_now(campaigns.published)]
