"""What others reached when they were measured before this bench was: quoted, never compared by ``make bench``."""

QUOTED = (
    ("P1", "1,000 due at 30/s, 80 ms, strict limiter: delivered, rate, answers 429", "healthchecks, 1 worker",
     "1,000, 10.1/s, 0"),
    ("P1", "the same", "healthchecks, 10 workers", "180 (820 lost)"),
    ("P1", "the same", "PTB JobQueue with AIORateLimiter", "842-873, 9/s, 2,100"),
    ("P1", "the same", "procrastinate, one job a reminder, 10 tries", "698, 4.7/s, 7,480"),
    ("P1", "the same", "two open-source reminder bots", "300; 30"),
    ("P1", "the same", "Apprise in a loop", "1,000, 12.0/s, 0"),
    ("P2", "no limit: pushes a second, CPU ms, fsyncs a push", "PTB on aiohttp; on httpx (no storage)",
     "4,693; 538, 0.21; 1.86, 0"),
    ("P2", "the same", "two open-source reminder bots", "2,243; 205, 1.03; 2.98, 4"),
    ("P2", "the same", "procrastinate", "366, 2.02, -"),
    ("P2", "the same", "healthchecks", "66, 13.4, 32"),
    ("P2", "the same", "PTB JobQueue", "0 of 1,000 delivered (pool timeouts)"),
    ("P4", "replies stored and answered at 80 ms", "PTB defaults with a SQLModel session", "12/s, 5.3 ms CPU, 1 fsync"),
    ("P5", "reply during a broadcast of 900, p50", "AIORateLimiter", "22 s"),
    ("P6", "restart with 200,000 pending to the first push", "PTB JobQueue", "13.8 s, 305 MiB"),
    ("P6", "the same", "two open-source reminder bots", "15-30 s, up to 487 MiB"),
    ("P6", "the same", "healthchecks", "0.6 s, 85 MiB, flat"),
    ("P7", "digest of a county, of all townships of a nation", "raw SQL", "0.2-0.36 ms; 631 ms"),
    ("P7", "the same, objects loaded", "an ORM", "3.4 s at 200,000"),
)  # fmt: skip
