"""The port to typesetting: certificates, letters and reports become PDF, with installed fonts.

Nothing of the machine is used: the fonts come with libraries, the forms lie beside this module, and
what stands on a page is handed over as JSON, so that no name can be a command. The same data give
the same bytes.
"""

import json
from datetime import UTC, date, datetime, time
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from app.outside.font_file import characters
from app.outside.manuscript import CERTIFICATE, LETTER, Manuscript, of_certificate, of_letter
from app.outside.pages import CertificatePage, LetterPage
from app.outside.report_pages import REPORT, ReportPage, of_report
from app.outside.type_case import TypeCase

if TYPE_CHECKING:
    import typst

FORMS = Path(__file__).parent / "typeset"
FONT_PACKAGES = ("fontpkg_amiri", "manimgx_fonts", "noto_cjk_sans_otc")
FONT_FILES = ("**/*.ttf", "**/*.ttc")


class Asked(NamedTuple):
    """A page to be set.

    Attributes:
        form: the name of its file, without the ending.
        said: what stands on it.
        dated: the civil day that the file names as that of its making.
    """

    form: str
    said: Manuscript
    dated: date


class Typesetter:
    """Sets pages; it may be shared by threads, and loads nothing until the first page.

    Args:
        is_specimen: whether the installation is not live, so that every page says so (L9).
    """

    def __init__(self, *, is_specimen: bool) -> None:
        self._is_specimen = is_specimen
        self._lock = Lock()
        self._compilers: dict[str, typst.Compiler] = {}

    def certificate(self, page: CertificatePage) -> bytes:
        """Set a certificate.

        Rule:
            Fairness C3, L9.
        """
        return self.pdf(self.asked_certificate(page))

    def letter(self, page: LetterPage) -> bytes:
        """Set a letter; below it the English where it is a draft.

        Rule:
            Fairness C1, W5, L9.
        """
        return self.pdf(self.asked_letter(page))

    def report(self, page: ReportPage) -> bytes:
        """Set a report.

        Rule:
            Fairness L9.
        """
        return self.pdf(self.asked_report(page))

    def asked_report(self, page: ReportPage) -> Asked:
        """Return what is set for a report."""
        return Asked(REPORT, of_report(self._case, page, is_specimen=self._is_specimen), page.dated)

    def asked_certificate(self, page: CertificatePage) -> Asked:
        """Return what is set for a certificate."""
        said = of_certificate(self._case, page, is_specimen=self._is_specimen)
        return Asked(CERTIFICATE, said, page.decided_on)

    def asked_letter(self, page: LetterPage) -> Asked:
        """Return what is set for a letter."""
        return Asked(LETTER, of_letter(self._case, page, is_specimen=self._is_specimen), page.dated)

    def pdf(self, asked: Asked) -> bytes:
        """Set a page for archives (PDF/A-2a) and for readers who do not see (PDF/UA-1)."""
        with self._lock:
            made = self._compiler(asked.form).compile(
                format="pdf",
                sys_inputs=_inputs(asked),
                pdf_standards=["a-2a", "ua-1"],
                timestamp=datetime.combine(asked.dated, time(), UTC),
            )
        assert isinstance(made, bytes)
        return made

    def pictures(self, asked: Asked, *, dots_per_inch: float = 100) -> list[bytes]:
        """Set the same as pictures (PNG), one for each page."""
        with self._lock:
            made = self._compiler(asked.form).compile(
                format="png", ppi=dots_per_inch, sys_inputs=_inputs(asked)
            )
        assert made is not None
        return [made] if isinstance(made, bytes) else made

    def _compiler(self, form: str) -> "typst.Compiler":
        """Return the compiler of a form; it keeps what it was handed last, so it is locked."""
        if form not in self._compilers:
            self._compilers[form] = _typst().Compiler(
                FORMS / f"{form}.typ", root=FORMS, font_paths=self._fonts, ignore_system_fonts=True
            )
        return self._compilers[form]

    @cached_property
    def _fonts(self) -> "typst.Fonts":
        folders = [str(folder) for folder in font_folders()]
        fonts: typst.Fonts = _typst().Fonts(include_system_fonts=False, font_paths=folders)
        return fonts

    @cached_property
    def _case(self) -> TypeCase:
        return TypeCase(span for file in font_files() for span in characters(file))


def font_folders() -> list[Path]:
    """Return where the libraries keep their fonts.

    Raises:
        ModuleNotFoundError: one of them is not installed.
    """
    folders: list[Path] = []
    for name in FONT_PACKAGES:
        found = find_spec(name)
        if found is None or found.origin is None:
            raise ModuleNotFoundError(name)
        folders.append(Path(found.origin).parent)
    return folders


def font_files() -> list[Path]:
    """Return the files of all fonts, in an order that is always the same."""
    return sorted(
        file for folder in font_folders() for kind in FONT_FILES for file in folder.glob(kind)
    )


def _typst() -> ModuleType:
    # It is large, and most processes never set a page.
    return import_module("typst")


def _inputs(asked: Asked) -> dict[str, str]:
    return {"data": json.dumps(asked.said, ensure_ascii=False, sort_keys=True)}
