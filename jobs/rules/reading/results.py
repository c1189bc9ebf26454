"""How a task of a list stands, told by what has come of it: 钥匙:都在户主兜里了, 旧章铰了角,新章在用."""

from jobs.rules.reading.clauses import clauses
from jobs.rules.reading.sure_chinese import RISKY
from jobs.rules.reading.sure_doubts import is_doubted
from jobs.rules.reading.words import phrase

_WHAT = (
    rf"(?:[数证单]据|(?!{RISKY}|上[个月周]|[被部些多缺头首样稿违误错漏单便主试\d\s]|数[户家人个]|少数|通知|通告|公告|申请|请示|方案|问题|表格|前期|个别|[东南西北]|[镇乡组片])"
    r"[\u4e00-\u9fff]){0,8}?"
)
"""What it is, in few words that deny, plan, take back and pick out nothing, and name no paper that only begins it."""
_NAME = rf"(?:(?!{RISKY}|[被试偶常])[\u4e00-\u9fff]){{1,4}}"
_EACH = (
    r"(?:户主|业主|住户|各户|农户|群众|村民|居民|老乡|乡亲|本人|家长|学生|各家|人家|家家|各村|各组|各人|每户|每家|每人|"
    r"各(?:个)?(?:单位|部门|科室|股室|站所|乡镇|学校|小组|窗口))"
)
"""For whom it was done; 钥匙在老主任手里 is in the wrong hands."""
_ALL = r"(?:都|全部?|均|已经?|也|早就?|就)*"
_IN_USE = r"(?:在用|用上|启用|挂上|挂着|上墙|上线|在跑|跑着|跑起来|开用|投用|接上|装上|换上|转起来|用起来|通上)"
_RESULT = phrase(
    # It has reached those for whom it is.
    rf"{_WHAT}{_ALL}(?:在|到|进|落到|落|交到|发到|送到|递到|打到|打进|揣进|装进|领到)(?:了)?{_EACH}的?(?:手[里上中头]?|兜里?|口袋里?|卡[里上]?|账上?|账户|家里?|屋里|名下)[里上]?了|"
    rf"{_WHAT}{_ALL}(?:进|到|打到|打进)了?卡(?:里|上)?了|"
    # It went up, in or out.
    rf"{_WHAT}{_ALL}(?:推|传|录|导|填|挂|钉)(?:上去|进去)了|"
    rf"{_WHAT}{_ALL}已经?(?:在|到|进|交到|发到|送到){_EACH}(?:手[里上中头]|兜里|卡[里上]|账上|家里)(?:了)?|"
    rf"{_WHAT}{_ALL}{_EACH}(?:{_ALL})(?:领|取|拿|抱)(?:走|回去|回家)了|"
    # Those for whom it was made are in it.
    rf"(?:娃娃?|孩子|学生|老人|老师|住户|群众|村民|干部|人员|病人|老乡|大家|人)们?{_ALL}(?:住|搬|坐|迁|用|睡|穿)(?:进去|进来|(?:进|上)新[\u4e00-\u9fff]{{1,3}}|上)了|"
    # What was applied for, built or appointed is in force.
    rf"{_WHAT}{_ALL}(?:注?销|通车|启用|封存|上岗|上墙|开张|开业|竣工|投用)了|"
    # The old one is gone, and the new one serves.
    rf"新(?:的|{_NAME})?{_ALL}{_IN_USE}了?|"
    # What it was made for comes out of it.
    rf"(?:井|机井|泵|水泵|水龙头|管子){_ALL}(?:里|打|抽)*出?(?:出水|来水|见水)了|(?:家家|户户|各家|每家)+{_ALL}(?:有|喝上|用上|通上)(?:了)?[水电气网](?:了)?"
)
_TAKEN = phrase(rf"{_WHAT}[馆局办部站所]{_ALL}(?:收|接|取|拉)走了")
"""Where it belongs: told with a receipt only, for seals and cars are taken away as well."""
_GONE = phrase(
    rf"旧(?:的|{_NAME})?{_ALL}(?:(?:铰|剪|切|截)了?角|上?缴|交回去?|收回去?|销毁?|作废|报废|摘|拆|撤|拉走|停|停用|关|关停|下线|下架|封存?|退|换下来?|换掉)了?"
)
_PROOF = phrase(
    r"(?:回执|回单|收据|收条|接收单|交接单|签收单|清单|凭证|照片|截图|存根)(?:也|都|已经?)*(?:在手[里上]?|拿到了?|有了?|签了?|开了?|拿回来了|收好了|在群里|留了)|"
    r"(?:也|都|已经?|两边|双方)*(?:按过|按了|签过|签了|盖过|盖了)(?:手印|字|章)"
)


def is_finished_by_result(told: str) -> bool:
    """Tell 县馆收走了,回执在手 from 旧章剪了角,新章还没刻: all that is said is a result, or goes with one."""
    said = clauses(told)
    if any(is_doubted(one) for one in said):
        return False
    has_proof = any(_PROOF.fullmatch(one) for one in said)
    results = [one for one in said if _RESULT.fullmatch(one) or (has_proof and _TAKEN.fullmatch(one))]
    return bool(results) and all(one in results or _PROOF.fullmatch(one) or _GONE.fullmatch(one) for one in said)
