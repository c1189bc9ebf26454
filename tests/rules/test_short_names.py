"""What campaigns that run side by side are called on a phone's buttons."""

import pytest

from jobs.rules.short_names import short_names


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["机构改革", "森林防火"], ["机构改革", "森林防火"]),
        (["魏县乡镇机构改革节点任务分解表", "森林防火"], ["魏县乡镇机构改革节…", "森林防火"]),
        (["魏县2020年重点工作之机构改革", "魏县2020年重点工作之森林防火"], ["机构改革", "森林防火"]),
        (["森林防火", "森林防火"], ["森林防火", "森林防火 2"]),
        ([], []),
    ],
)
def test_names_are_short_and_tell_campaigns_apart(titles, names):
    assert short_names(titles) == names
