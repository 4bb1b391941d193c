"""Fee checks over HTTP: what a charge is, for anybody; nothing that is asked is written down."""

import orjson
from starlette.responses import Response

from app.domains.fees.engine import telling
from app.domains.fees.errors import NoRate
from app.domains.fees.routes.reading import rate_pointers, read
from app.domains.fees.routes.shaping import Desk, LanguageIn, told
from app.domains.fees.schemas.answering import FeeCheckOut
from app.domains.fees.schemas.asking import FeeCheckIn
from app.domains.fees.service.checking import Checked, check
from app.domains.fees.service.desk import FeeDesk
from app.kit.catalogue import ENGLISH, chain, direction, is_draft, is_fallback, notices
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import problems
from app.web.operations import Router

router = Router(prefix="/v1/fee-checks", tags=["fees"])
PATHS = frozenset({router.prefix})
"""What is the same for whoever asks the same, until something is recorded."""


@router.post("", response_model=FeeCheckOut, responses=problems(NoRate))
def check_fees(
    body: FeeCheckIn, actor: CurrentActor, db: Db, desk: Desk, language: LanguageIn = ENGLISH
) -> Response:
    """Ask what was charged over what is allowed, by which law, and where to go with it.

    For anybody; a pure calculation, of which nothing is written down and which can be repeated.
    What the law of each place says and what the standard says stand side by side and never blend.
    It is neither legal advice nor an approval.
    """
    with db.reading(actor) as work:
        circumstances, charges = read(body, work.at.date())
        try:
            found = check(work, desk, circumstances, charges, (body.firm, language))
        except NoRate as missing:
            raise missing.at(rate_pointers(body, missing.pair, missing.day)) from missing
        answer = answer_of(work, desk, found, language)
    return Response(
        orjson.dumps(answer, option=orjson.OPT_UTC_Z),
        media_type="application/json",
        headers=NOT_KEPT,
    )


NOT_KEPT = {"Cache-Control": "no-store"}


def answer_of(work: Work, desk: FeeDesk, found: Checked, language: str) -> dict[str, object]:
    """Put together what is answered to a check."""
    spoken = chain(language)[0]
    judgement = found.judged.judgement
    resting = judgement.rests_on_unconfirmed
    items = telling.items(judgement, found.decides, language)
    firm = {"number": found.firm, "certified_on": sorted(found.certified_on)}
    return {
        "asked_at": work.at,
        "asked": language,
        "language": spoken,
        "direction": direction(spoken),
        "is_draft": is_draft(language),
        "is_fallback": is_fallback(language),
        "notices": notices(language),
        "law_reads": telling.words(language, "fees-law"),
        "standard_reads": telling.words(language, "fees-standard"),
        "advice": telling.words(language, "fees-advice"),
        "items": items,
        "words": telling.words_of(items, language),
        "totals": telling.totals(judgement),
        "refunds": telling.refunds(judgement, language),
        "places": telling.places(judgement, language),
        "rules": [told(each, language) for each in found.judged.editions],
        "rests_on_unconfirmed": resting,
        "unconfirmed_reads": telling.words(language, "fees-unconfirmed") if resting else None,
        "rates": telling.rates(found.judged.rates),
        "firm": None if found.firm is None else firm,
        "recourse_law": telling.words(language, "recourse-law"),
        "recourse_general": telling.words(language, "recourse-general"),
        "recourse": found.recourse,
        "instance": desk.instance,
    }
