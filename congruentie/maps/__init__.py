"""Maps: what is drawn (a scene), and how it becomes one SVG.

Nothing here reads a file or measures geometry beyond what the eye needs: a scene is made from the
lines of a territory and from what was proposed or found, and the same scene gives the same bytes.
"""
