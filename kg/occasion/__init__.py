"""Which occasion a sentence tells of, whose it is, where and when; talks, receptions, ceremonies, who is quoted."""
