m - happy "Gone again."
