"""Frozen data: what a territory, a submission, a finding and a report are. No input, no output."""
