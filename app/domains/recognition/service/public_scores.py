"""The points of a result that anybody may read (E1)."""

import json
from decimal import Decimal

from app.domains.recognition.engine.public_scores import PublicScore, public_score
from app.domains.recognition.models.programmes import RecognitionResult
from app.domains.recognition.types.programmes import ProgrammeTerms


def score_of(terms: ProgrammeTerms, result: RecognitionResult) -> PublicScore | None:
    """Return the points of a result that no open case moved.

    Rule:
        Fairness E1.
    """
    said = json.loads(result.frozen)
    points = {each["key"]: Decimal(each["points"]) for each in said["score"]["points"]}
    return public_score(terms, points)
