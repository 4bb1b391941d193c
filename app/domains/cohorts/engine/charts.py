"""A drawing of one outcome as SVG, and the same in words.

Groups are told apart by place, name and form of the mark, never by colour alone, so a print in
black and a reader who sees no colours lose nothing. Text stays text: whatever script a title is
in, the reader's own fonts draw it. Matplotlib is loaded when the first chart is drawn.
"""

import re
import textwrap
import unicodedata
import warnings
from collections.abc import Mapping, Sequence
from html import escape
from io import StringIO
from typing import Any

from app.domains.cohorts.rules import in_digits
from app.domains.cohorts.types import Arm, Protocol

INK, FAINT = "#1b3a57", "#d9d9d9"
_MARKS = ("o", "s", "D", "^", "v", "P")
_WIDTH, _ROW, _ABOVE, _BELOW = 8.0, 0.62, 1.05, 1.0
_LEFT, _RIGHT = 0.30, 0.965
_LONGEST_NAME, _LONGEST_TITLE = 26, 80
_SETTINGS = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.unicode_minus": False,
    # A sum of money in a title is no formula.
    "text.parse_math": False,
}
_FONTS = "'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
_HEAD = re.compile(r"^.*?<svg ", re.DOTALL)
_FAMILY = re.compile(r'font-family: [^;"]*')
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Marks that no XML can hold: with one in it nobody could read a drawing."""
_UNITS = {
    "yes_no": "share of the group, percent",
    "percent": "percent a year",
    "ratio": "ratio",
    "days": "days",
    "scale": "scale from 1 to 5",
    "number": "as the employer counts it",
}


def unit_of(outcome: Mapping[str, Any], currency: str) -> str:
    """Return in what an outcome is counted."""
    return currency if outcome["kind"] == "money" else _UNITS[outcome["kind"]]


def figure_of(group: Mapping[str, Any]) -> tuple[str, float, float | None, float | None] | None:
    """Return what is drawn of a group: its name, value and bounds; ``None``: it is not told."""
    if not group["is_told"]:
        return None
    of = "mean" if group["share"] is None else "share"
    scale = 100 if of == "share" else 1
    low, high = group[f"{of}_low"], group[f"{of}_high"]
    return (
        of,
        group[of] * scale,
        None if low is None else low * scale,
        None if high is None else high * scale,
    )


def in_words(protocol: Protocol, outcome: Mapping[str, Any]) -> str:
    """Return what a drawing shows, for who does not see it."""
    parts = [f"{outcome['label']} ({unit_of(outcome, protocol.currency)})."]
    for arm, group in zip(protocol.arms, outcome["arms"], strict=True):
        parts.append(f"{_named(arm)}: {_told(group)}")
    parts.append(f"Groups under {protocol.threshold} are not told. Missing: {_missing(outcome)}.")
    return " ".join(parts)


def _named(arm: Arm) -> str:
    marks = [
        *(["baseline"] if arm.is_baseline else []),
        *(["historical"] if arm.is_historical else []),
    ]
    return f"{arm.name} ({', '.join(marks)})" if marks else arm.name


def _told(group: Mapping[str, Any]) -> str:
    found = figure_of(group)
    if found is None:
        return "not told."
    of, value, low, high = found
    bounds = (
        ""
        if low is None or high is None
        else f", 95 % interval {in_digits(low)} to {in_digits(high)}"
    )
    few = ", few" if group["is_low"] else ""
    return f"{of} {in_digits(value)}{bounds}, {group['n']} workers{few}."


def _missing(outcome: Mapping[str, Any]) -> str:
    said = []
    for group in outcome["arms"]:
        low, high = group["missing_at_least"], group["missing_at_most"]
        span = "not told" if low is None else f"{low}" if low == high else f"{low} to {high}"
        said.append(f"{group['arm']} {span}")
    return ", ".join(said)


def draw(protocol: Protocol, outcome: Mapping[str, Any], study: str) -> str:
    """Return the drawing of an outcome as SVG; the same figures give the same bytes."""
    import matplotlib as mpl  # noqa: PLC0415 - loaded when the first chart is drawn
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415 - as above
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    settings: Any = {**_SETTINGS, "svg.hashsalt": f"{study}:{outcome['outcome']}"}
    with mpl.rc_context(settings), warnings.catch_warnings():
        # Scripts that our fonts lack are drawn by the reader's: text is kept as text.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        height = _ABOVE + _BELOW + _ROW * len(protocol.arms)
        figure = Figure(figsize=(_WIDTH, height))
        FigureCanvasSVG(figure)
        _draw_on(figure, protocol, outcome, height)
        out = StringIO()
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(out, format="svg", metadata=nothing)
    return _described(out.getvalue(), protocol, outcome)


def _draw_on(figure: Any, protocol: Protocol, outcome: Mapping[str, Any], height: float) -> None:
    axes = figure.add_axes((_LEFT, _BELOW / height, _RIGHT - _LEFT, 1 - (_ABOVE + _BELOW) / height))
    for row, (arm, group) in enumerate(zip(protocol.arms, outcome["arms"], strict=True)):
        _mark(axes, row, arm, group)
    axes.set_ylim(len(protocol.arms) - 0.5, -0.5)
    axes.set_yticks(range(len(protocol.arms)), [""] * len(protocol.arms))
    for row, (arm, group) in enumerate(zip(protocol.arms, outcome["arms"], strict=True)):
        _name(axes, row, arm, group)
    _frame(axes, outcome, protocol)
    figure.text(0.02, 1 - 0.3 / height, _cut(protocol.title, _LONGEST_TITLE), size=9, color="#555")
    figure.text(0.02, 1 - 0.65 / height, outcome["label"], size=12, weight="bold", color=INK)
    note = f"Line: 95 % interval. Groups under {protocol.threshold} are not told."
    figure.text(0.02, 0.17 / height, note, size=8, color="#555")


def _mark(axes: Any, row: int, arm: Arm, group: Mapping[str, Any]) -> None:
    found = figure_of(group)
    if found is None:
        return
    _, value, low, high = found
    if low is not None and high is not None:
        style = "--" if arm.is_historical else "-"
        axes.plot([low, high], [row, row], color=INK, linewidth=2.2, linestyle=style, zorder=2)
        for end in (low, high):
            axes.plot([end, end], [row - 0.12, row + 0.12], color=INK, linewidth=2.2, zorder=2)
    axes.plot(
        [value],
        [row],
        marker=_MARKS[row % len(_MARKS)],
        markersize=10,
        markerfacecolor="white" if arm.is_baseline else INK,
        markeredgecolor=INK,
        markeredgewidth=2,
        zorder=3,
    )


def _name(axes: Any, row: int, arm: Arm, group: Mapping[str, Any]) -> None:
    is_wide = any(unicodedata.east_asian_width(each) in "FW" for each in arm.name)
    lines = textwrap.wrap(arm.name, _LONGEST_NAME // 2 if is_wide else _LONGEST_NAME)[:2]
    said = f"{group['n']} workers" if group["is_told"] else "not told"
    marks = [said, *(["historical"] if arm.is_historical else [])]
    texts = [*(lines or [arm.key]), ", ".join(marks)]
    for line, text in enumerate(texts):
        # Each line for itself: only then its end is put in place by who draws it, in their font.
        at = (-0.02, row + (line - (len(texts) - 1) / 2) * 0.24)
        axes.annotate(
            text,
            xy=at,
            xycoords=("axes fraction", "data"),
            ha="right",
            va="center",
            size=9,
            color=INK,
            weight="bold" if line < len(lines) else "normal",
            annotation_clip=False,
        )


def _frame(axes: Any, outcome: Mapping[str, Any], protocol: Protocol) -> None:
    axes.set_xlabel(unit_of(outcome, protocol.currency))
    axes.grid(axis="x", color=FAINT, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)
    low, high = _limits(outcome)
    axes.set_xlim(low, high)


def _limits(outcome: Mapping[str, Any]) -> tuple[float, float]:
    """Return how far the axis goes: from nought, so that no difference looks larger than it is."""
    if outcome["kind"] == "yes_no":
        return -3, 103
    if outcome["kind"] == "scale":
        return 0.9, 5.1
    found = [one for each in outcome["arms"] if (one := figure_of(each))]
    ends = [end for _, *some in found for end in some if end is not None]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    room = (high - low or 1.0) * 0.04
    return low - room, high + room


def _cut(text: str, longest: int) -> str:
    """Return a text that fits, cut at no mark that belongs to the letter before it."""
    if len(text) <= longest:
        return text
    at = longest
    while at and unicodedata.combining(text[at]):
        at -= 1
    return f"{text[:at].rstrip()} …"


def _described(svg: str, protocol: Protocol, outcome: Mapping[str, Any]) -> str:
    """Give a drawing its role, title and description; nothing in it is fetched from elsewhere."""
    name = outcome["outcome"]
    head = f'<svg role="img" aria-labelledby="{name}-title {name}-desc" '
    body = _HEAD.sub(head, svg, count=1)
    place = body.index(">") + 1
    title = f"{protocol.title}: {outcome['label']}"
    said = (
        f'\n <title id="{name}-title">{escape(title)}</title>'
        f'\n <desc id="{name}-desc">{escape(in_words(protocol, outcome))}</desc>'
    )
    whole = body[:place] + said + _FAMILY.sub(f"font-family: {_FONTS}", body[place:])
    return _NOT_XML.sub(" ", whole)


def drawn(
    protocol: Protocol, found: Mapping[str, Any], study: str
) -> Sequence[tuple[str, str, str]]:
    """Return outcome, drawing and words of each outcome of a result."""
    return [
        (each["outcome"], draw(protocol, each, study), in_words(protocol, each))
        for each in found["outcomes"]
    ]
