"""Makes the whole test suite strict: a text that is missing, or asked for without its values, fails the test.

How long a generated example takes says how busy the machine is, and fails nothing: speed is judged by tests/bench.
"""

from hypothesis import HealthCheck, settings

from bot.texts.locale import be_strict

be_strict()
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
