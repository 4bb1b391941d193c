"""Jobs of recognition: computing evaluations, and computing them again."""

from typing import Any

from app.domains.recognition.service import evaluating, recomputing
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.store.work import Database


def evaluate(desk: EvaluationDesk, database: Database, body: dict[str, Any]) -> None:
    """Compute an evaluation that somebody asked for."""
    evaluating.run(desk, database, body)


def recompute(desk: EvaluationDesk, database: Database, body: dict[str, Any]) -> None:
    """Compute an evaluation again, and say whether it is identical."""
    recomputing.run(desk, database, body)
