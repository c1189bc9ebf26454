"""The memory of a process that stands by for months: what its start took and needs no more goes back."""

import ctypes
import gc
from contextlib import suppress


def settle() -> None:
    """Take what is loaded out of the collector's sight: a full collection of it would stall the loop 70 ms.

    The second collection has next to nothing to look at. It tells the collector so: measured against all that was
    loaded, the garbage of a thousand idle bots would for long seem too little to be worth a look.
    """
    gc.collect()
    gc.freeze()
    gc.collect()
    give_back()


def give_back() -> None:
    """Give freed memory back to the system; elsewhere than on glibc there is no asking for it."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
