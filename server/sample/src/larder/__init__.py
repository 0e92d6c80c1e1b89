"""What is in the pantry, and what should be eaten first."""
