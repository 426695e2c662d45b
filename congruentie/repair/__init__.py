"""The fewest memberships to change so that every criterion is met, with proof or bound and gap."""
