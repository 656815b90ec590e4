// SPDX-License-Identifier: Apache-2.0
// Never built: its component does not exist.
int main() {}
