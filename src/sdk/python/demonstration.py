"""What the story has from the demonstration: its users' tokens, and patents that are new to it."""

import json
import random
import sys
import urllib.parse
import urllib.request

import openpatent

ADDRESS, LOST = sys.argv[1:]  # through the second one requests arrive and answers do not


def client(user=None, address=ADDRESS):
    """The client of a user of the demonstration, or of anybody."""
    client = openpatent.ApiClient(openpatent.Configuration(host=address))
    if user:
        form = urllib.parse.urlencode({"user": user}).encode()
        with urllib.request.urlopen(ADDRESS + "/dev/token", form) as answer:
            token = json.load(answer)["access_token"]
        client.set_default_header("Authorization", "Bearer " + token)
    return client


def new_number():
    """Year, kind and serial number, then their check digit: weights 2 to 9, again and again."""
    body = f"20201{random.randrange(10**7):07}"
    check = sum(int(digit) * (2 + i % 8) for i, digit in enumerate(body)) % 11
    return f"{body}.{'X' if check == 10 else check}"


def header(answer, name):
    """Names of headers have no case, but the client has them as they came, and proxies rewrite them."""
    return {key.lower(): value for key, value in answer.headers.items()}.get(name.lower())


def step(name, as_expected):
    if not as_expected:
        sys.exit(f"not as expected: {name}")
    print("  " + name)
