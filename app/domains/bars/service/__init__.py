"""The acts on bars, and on what waits because of one."""
