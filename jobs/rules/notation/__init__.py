"""How a county's sheets write deadlines, units, predecessors, phones and posts (docs: READING)."""
