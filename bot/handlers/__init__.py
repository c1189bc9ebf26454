"""Conversations: one a file; each is called inside the transaction of its update and reaches rows through duties."""
