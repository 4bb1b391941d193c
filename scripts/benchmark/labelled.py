"""How well names of firms are told apart on the labelled pairs of OpenSanctions."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from app.kit.likeness import CANDIDATE, pair

CASES = "name-matching-benchmark/cases.csv"
KINDS = frozenset({"Company", "Organization", "LegalEntity"})

Scored = list[tuple[float, bool]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """What came out: of how many pairs, the best F1, and both shares where Vouch asks a person."""

    pairs: int
    best_f1: float
    precision: float
    recall: float
    plain_f1: float


def labelled(data: Path) -> Labelled | None:
    """Compare every pair of firms; ``None`` where the pairs are not there."""
    if not (data / CASES).is_file():
        return None
    with (data / CASES).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] in KINDS]
    ours = _scored(rows, pair)
    plain = _scored(rows, lambda one, other: fuzz.token_sort_ratio(one.lower(), other.lower()))
    found, right = _counts(ours, CANDIDATE)
    firms = sum(is_one for _, is_one in ours)
    return Labelled(len(rows), _best_f1(ours), right / found, right / firms, _best_f1(plain))


def _scored(rows: list[dict[str, str]], score: Callable[[str, str], float]) -> Scored:
    return [
        (score(row["name1"], row["name2"]), row["is_match"].lower() in {"true", "1"})
        for row in rows
    ]


def _counts(scored: Scored, least: float) -> tuple[int, int]:
    """Return how many pairs score at least so much, and how many of them are one firm."""
    found = [is_one for score, is_one in scored if score >= least]
    return len(found), sum(found)


def _best_f1(scored: Scored) -> float:
    firms = sum(is_one for _, is_one in scored)
    return max(
        2 * right / (found + firms)
        for found, right in (_counts(scored, least) for least in {each for each, _ in scored})
    )
