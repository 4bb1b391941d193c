"""Burmese in the old Zawgyi code: told apart from Unicode, so that an officer knows what she sees.

Zawgyi puts other signs on the code points of Unicode, so the same bytes read as nonsense in the
other font. Only what no correct text of Unicode has is taken as a sign; a text is never changed.
"""

import re

_CONSONANT = "\u1000-\u102a\u103f\u104e\u1050-\u1055\u1075-\u1081"
_MEDIAL = "\u103b-\u103e\u1060\u1082"
_SIGNS = re.compile(
    # The vowel E is stored after its consonant in Unicode, before it in Zawgyi.
    rf"(?:^|[^{_CONSONANT}{_MEDIAL}\u1031\u103a\u1039])\u1031[{_CONSONANT}]"
    # So are the signs for Y and R.
    rf"|(?:^|[^{_CONSONANT}{_MEDIAL}\u103a\u1037])[\u103b\u103c]"
    # The virama stands between two consonants in Unicode; Zawgyi has it as a sign of its own.
    rf"|\u1039(?![{_CONSONANT}])"
)


def looks_like_zawgyi(text: str) -> bool:
    """Tell whether a text has signs in it that only Zawgyi puts there."""
    return _SIGNS.search(text) is not None
