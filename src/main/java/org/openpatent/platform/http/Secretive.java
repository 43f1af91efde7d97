package org.openpatent.platform.http;

/** A view that tells a secret: its kept answer is sealed. */
public interface Secretive {}
