"""What a library must survive, done to it by the thousand. `make torture`; minutes, so not part of the tests."""
