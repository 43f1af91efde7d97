"""A line on which answers get lost: each request reaches the service, and the connection breaks off
once the service answers. Says where it listens, and stops with its input.

    python3 src/sdk/cut.py http://localhost:8080
"""

import socket
import sys
import threading
import urllib.parse

service = urllib.parse.urlsplit(sys.argv[1])


def lose_the_answer(client):
    with client, socket.create_connection((service.hostname, service.port or 80)) as server:
        requests = threading.Thread(target=pass_on, args=(client, server), daemon=True)
        requests.start()
        server.recv(1)
        client.shutdown(socket.SHUT_RDWR)
        requests.join(5)


def pass_on(client, server):
    while data := client.recv(65536):
        server.sendall(data)


def accept(listener):
    while True:
        threading.Thread(target=lose_the_answer, args=(listener.accept()[0],), daemon=True).start()


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=accept, args=(listener,), daemon=True).start()
print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
sys.stdin.read()
