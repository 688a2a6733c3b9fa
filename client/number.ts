import * as vscode from 'vscode';

/** A count as the display language writes it, its thousands parted. */
export const number = (value: number): string => value.toLocaleString(vscode.env.language);
