"""What helps to find one's way: commands by a few letters, all keys, facts for whoever is asked, and About."""
