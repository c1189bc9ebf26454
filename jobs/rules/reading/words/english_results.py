"""English participles of result: with one of them, what was done is brought about and stays so."""

_HANDED_IN = (
    r"submitted|emailed|e-mailed|mailed|posted|couriered|faxed|uploaded|filed|lodged|delivered|returned|"
    r"forwarded|circulated|distributed|issued|"
    r"published|released|registered|recorded|entered|logged|archived|scanned|copied|printed|reported|transmitted|"
    r"dispatched|presented|handed (?:in|over|out|back)|turned in|"
    r"dropped(?: it| them)? off|keyed in|filled in|typed(?: up)?|signed|countersigned|sealed|stamped|"
    r"notari[sz]ed|ratified|certified|answered|replied|responded"
)
_FINISHED = (
    r"finished|completed|concluded|closed|settled|resolved|finali[sz]ed|accomplished|fulfilled|implemented|"
    r"executed|carried out|wrapped up|sorted|rectified|"
    r"handled|cleared|flushed|serviced|overhauled|greased|oiled|topped up|gritted|sanded|glazed|chlorinated|"
    r"wrapped(?: up)?|zeroed(?: out)?|reset|ticked off|crossed off|polished off|squared away|"
    r"boxed off|nailed|"
    r"secured|achieved|"
    r"attained|honou?red|discharged|met all|passed"
)
_CHECKED = (
    r"verified|checked|inspected|audited|tested|counted|validated|reconciled|balanced|corrected|amended|revised|"
    r"updated|renewed|adjusted|calibrated|reviewed and signed|"
    r"compiled|collected|gathered|tallied|tabulated|summari[sz]ed|translated|consolidated|sorted out|numbered|"
    r"label+ed|tagged|boxed|indexed|cataloged|catalogued|visited|covered"
)
_BUILT = (
    r"erected|constructed|installed|fitted|mounted|fixed|repaired|mended|restored|renovated|refurbished|"
    r"reinforced|strengthened|replaced|exchanged|swapped|converted|"
    r"widened|deepened|paved|surfaced|resurfaced|tarred|asphalted|concreted|gravel+ed|level+ed|filled|drilled|"
    r"bored|buried|connected|linked|wired|rewired|piped|lined|capped|plugged|"
    r"insulated|roofed|tiled|plastered|painted|whitewashed|varnished|engraved|carved|produced|manufactured|"
    r"assembled|welded|bolted|pinned|nailed|hoisted|fenced|"
    r"walled|opened|reopened|inaugurated|launched|activated|switched on|established|equipped|furnished|"
    r"modernised|modernized|digiti[sz]ed|pinned"
)
_CLEARED_AWAY = (
    r"cleaned|washed(?! (?:away|out))|scrubbed|disinfected|sterili[sz]ed|fumigated|sprayed|dredged|desilted|"
    r"drained|emptied|pumped out|trimmed|pruned|weeded|demolished|dismantled|"
    r"removed|pulled down|razed|carted (?:away|off)|hauled away|shredded|destroyed|disposed of|relocated|"
    r"resettled|rehoused|vacated|evicted|knocked down|taken care of|tidied(?: up)?|cleaned up|restocked|stocked"
)
_TENDED = (
    r"ploughed|plowed|planted|seeded|fertili[sz]ed|watered|irrigated|harvested|reaped|threshed|stored|"
    r"paid(?: out)?|repaid|disbursed|credited|reimbursed|refunded|"
    r"compensated|vaccinated|immuni[sz]ed|inoculated|treated|enrol+ed|licen[sc]ed|insured|supplied|allocated|"
    r"granted to|transferred|switched over|"
    r"migrated|digiti[sz]ed|decommissioned|switched off for good|rewritten|redone|resent|connected up|"
    r"plugged in|hooked up|dusted|refilled|sewn|mown|lit"
)
RESULT = rf"(?:(?:re-?|new(?:ly )?)?(?:{_HANDED_IN}|{_FINISHED}|{_CHECKED}|{_BUILT}|{_CLEARED_AWAY}|{_TENDED}))"
"""What is not here (skipped, praised, contracted out) may be anything, and is asked about."""
