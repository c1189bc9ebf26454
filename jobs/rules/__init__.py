"""Pure rules: values in, values out; no session, clock, randomness or logging."""
