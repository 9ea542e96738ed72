"""Types at a command on a pseudo-terminal: drive.py COLUMNS COMMAND... reads steps from standard input.

A step is one line, "expect TEXT", which waits until the command has printed TEXT, or "send TEXT", in which \\t, \\r and
\\x03 stand for Tab, Enter and Ctrl-C. What the command printed goes to standard output, and its exit code to the last
line.
"""
import fcntl, os, pty, re, select, struct, sys, termios, time

PATIENCE = 30


def main():
    columns, command = int(sys.argv[1]), sys.argv[2:]
    steps = [line.rstrip("\n").split(" ", 1) for line in sys.stdin]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    screen = Screen(terminal)
    for verb, text in steps:
        if verb == "send":
            time.sleep(0.1)
            os.write(terminal, text.encode().decode("unicode_escape").encode("latin-1").decode("utf-8").encode())
        elif not screen.wait(text):
            print(screen.text())
            print("never printed: " + text)
            os.kill(child, 9)
            break
    screen.wait(None)
    status = os.waitpid(child, 0)[1]
    print(screen.text())
    print("exit", os.waitstatus_to_exitcode(status))


class Screen:
    """What was printed so far, without the sequences that move the cursor; a step looks behind the one before."""

    def __init__(self, terminal):
        self.terminal, self.printed, self.seen = terminal, b"", 0

    def text(self):
        text = self.printed.decode("utf-8", "replace")
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>78]|\x1b\][^\x07]*\x07|\r", "", text)

    def wait(self, text):
        """Reads until the text is there, or, for None, until the command has gone."""
        end = time.time() + PATIENCE
        while time.time() < end:
            found = -1 if text is None else self.text().find(text, self.seen)
            if found >= 0:
                self.seen = found + len(text)
                return True
            if select.select([self.terminal], [], [], 0.2)[0]:
                try:
                    more = os.read(self.terminal, 65536)
                except OSError:
                    more = b""
                if not more:
                    return text is None
                self.printed += more
        return False


main()
