"""One file a rule. Rules are discovered; adding one edits nothing else."""
