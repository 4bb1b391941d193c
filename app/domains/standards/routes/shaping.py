"""Documents as the public reads them: what is put beside what they say."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from app.domains.standards.engine.content import agreement_digest
from app.domains.standards.engine.texts import with_figures
from app.domains.standards.rules import may_apply_under
from app.domains.standards.schemas import (
    NOTICES,
    AgreementOut,
    CriterionOut,
    EditionItemOut,
    EditionOut,
    EvidenceOut,
    PrincipleNameOut,
    ReplacedOut,
    SchemeItemOut,
    SchemeOut,
    UnsureOut,
    VersionOut,
    WordsOut,
)
from app.domains.standards.service.showing import InWords, StandardsDesk, confidence_of
from app.domains.standards.types.edition import Criterion, Edition
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.scheme import Scheme


def scheme_item(kept: Kept[Scheme]) -> SchemeItemOut:
    """Show a scheme in a list."""
    said = kept.said
    return SchemeItemOut(
        key=said.key,
        version=said.version,
        title=said.title,
        certifies=said.certifies,
        measures=said.measures,
        standard=said.standard,
        in_force_from=kept.binds_from,
        url=f"/v1/schemes/{said.key}",
    )


def edition_item(
    kept: Kept[Edition], follower: Kept[Edition] | None, today: date
) -> EditionItemOut:
    """Show an edition in a list, and whether one may apply under it today."""
    said = kept.said
    is_open = may_apply_under(kept, follower, today)
    return EditionItemOut(
        standard=said.standard,
        version=said.version,
        title=said.title,
        published_on=said.published_on,
        binds_from=kept.binds_from,
        replaces=said.replaces,
        transition_until=said.transition_until,
        current=is_open and (follower is None or today < follower.binds_from),
        open_for_applications=is_open,
        criteria=len(said.by_code),
        indicators=sum(1 for _ in said.indicators),
        digest=kept.digest,
        url=f"/v1/standards/{said.standard}/editions/{said.version}",
    )


def scheme(
    desk: StandardsDesk,
    kept: Kept[Scheme],
    shown: Kept[Scheme],
    words: InWords,
    versions: tuple[Any, ...],
) -> SchemeOut:
    """Show all of a scheme; the digest of its agreement is that of the original."""
    said = shown.said
    listed = [
        VersionOut(version=version, in_force_from=binds_from, digest=digest)
        for version, binds_from, digest in versions
    ]
    agreement = AgreementOut.model_construct(
        **_fields(said.agreement), digest=agreement_digest(kept.said.agreement)
    )
    return SchemeOut.model_construct(
        **{**_fields(said), "agreement": agreement},
        instance=desk.instance,
        binds_from=shown.binds_from,
        digest=shown.digest,
        words=WordsOut.model_validate(words),
        confidence=UnsureOut.model_validate(confidence_of(said)),
        versions=listed,
        editions=f"/v1/standards/{said.standard}/editions",
    )


def edition(
    desk: StandardsDesk, shown: Kept[Edition], words: InWords, setting: Kept[Scheme] | None
) -> EditionOut:
    """Show all of an edition, with its figures in its texts."""
    said = with_figures(shown.said, setting.said if setting else None)
    return EditionOut.model_construct(
        **_fields(said),
        instance=desk.instance,
        binds_from=shown.binds_from,
        digest=shown.digest,
        words=WordsOut.model_validate(words),
        confidence=UnsureOut.model_validate(confidence_of(said)),
        figures_of=setting.said.key if setting else None,
    )


def criterion_of(
    desk: StandardsDesk,
    shown: Kept[Edition],
    code: str,
    words: InWords,
    setting: Kept[Scheme] | None,
) -> CriterionOut:
    """Show a criterion with what stands around it."""
    said = with_figures(shown.said, setting.said if setting else None)
    criterion = said.by_code[code]
    principle = next(each for each in said.principles if each.code == said.principle_of[code])
    asked_for = {kind for each in criterion.indicators for kind in each.evidence}
    return CriterionOut.model_construct(
        **_fields(criterion),
        instance=desk.instance,
        standard=said.standard,
        version=said.version,
        principle=PrincipleNameOut.model_validate(principle),
        asks_for=[
            EvidenceOut.model_validate(each) for each in said.evidence if each.code in asked_for
        ],
        replaced=_replaced(said, criterion),
        notice=NOTICES[criterion.confidence],
        words=WordsOut.model_validate(words),
        figures_of=setting.said.key if setting else None,
    )


def _replaced(edition: Edition, criterion: Criterion) -> ReplacedOut | None:
    if edition.replaces is None:
        return None
    one = next(each for each in edition.successions if each.criterion == criterion.code)
    return ReplacedOut(
        version=edition.replaces, how=one.how, criteria=list(one.replaces), reason=one.reason
    )


def _fields(part: BaseModel) -> dict[str, Any]:
    """Take what a document says as it is: it was checked when it was read."""
    return {name: getattr(part, name) for name in type(part).model_fields}
