"""A report in the form that is asked for: four forms of one content."""

from dataclasses import dataclass

from app.domains.reports.engine import lines
from app.domains.reports.engine.content import Content, canonical, plain
from app.domains.reports.engine.printing import page_of
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.types import Form

MEDIA_TYPES = {
    Form.JSON: "application/json",
    Form.CSV: "text/csv; charset=utf-8",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.PDF: "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A report as bytes.

    Attributes:
        form: of it.
        content: its bytes.
        name: of the file, in ASCII.
    """

    form: Form
    content: bytes
    name: str

    @property
    def media_type(self) -> str:
        """What it is."""
        return MEDIA_TYPES[self.form]


def rendered(desk: ReportDesk, content: Content, form: Form) -> Rendered:
    """Return a report in a form."""
    heading = content.heading
    name = (
        f"compliance-{heading.jurisdiction}-{heading.first}-{heading.last}"
        f"-{heading.entry}.{form.value}"
    )
    return Rendered(form, _bytes(desk, content, form), name)


def _bytes(desk: ReportDesk, content: Content, form: Form) -> bytes:
    match form:
        case Form.JSON:
            said = canonical(plain(content))
            return b'{"digest":"' + content.digest.encode() + b'","content":' + said + b"}"
        case Form.CSV:
            return "".join(lines.written(content, desk.address)).encode()
        case Form.XLSX:
            from app.domains.reports.engine import workbook  # noqa: PLC0415 - loads a large library

            return workbook.write(content, desk.address, desk.issuer)
        case Form.PDF:
            return desk.typesetter().report(page_of(content, desk.issuer))
