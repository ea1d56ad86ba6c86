"""Views: what templates see; they never see the timeline, so that what a page shows can be read off its view."""
