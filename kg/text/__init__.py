"""Raw text → regular text, its sentences and words; who wrote it, where and when."""
