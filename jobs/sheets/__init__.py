"""Files of the office: reading rosters and plans, and the tables that documents are made from."""
