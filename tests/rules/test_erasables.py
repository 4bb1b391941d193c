"""What a domain says can be erased for good is repeated after a restore, whichever domain it is."""

from importlib import import_module
from pkgutil import walk_packages

import app
from app.backups.kept import ERASABLES
from app.store.erasures import Erasable


def _said() -> dict[str, str]:
    """Return the name of each erasable of the code, and where it stands."""
    found = {}
    for module in walk_packages(app.__path__, "app."):
        if ".queries" in module.name or module.name.startswith("app.store."):
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, Erasable):
                    found[value.name] = f"{module.name}.{name}"
    return found


def test_l8_all_that_can_be_erased_is_erased_again_after_a_restore():
    kept = {each.name for each in ERASABLES}
    missing = {name: where for name, where in _said().items() if name not in kept}
    assert missing == {}, "add them to ERASABLES in app/backups/kept.py"
