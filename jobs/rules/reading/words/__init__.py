"""The vocabulary of replies: classes of words with the reason why each class matters, no decisions."""
